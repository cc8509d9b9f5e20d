using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Zhibiao.Web;

/// <summary>
/// Admits the page that was served here and nobody else: other sites that a browser shows at the same time, and names that were made to
/// point to this machine, are turned away.
/// </summary>
/// <param name="authority">The one host and port that requests may name, e.g. <c>127.0.0.1:5010</c>.</param>
/// <param name="token">What every request for data must carry.</param>
internal sealed class Guard(string authority, string token)
{
    /// <summary>The request header that carries the token.</summary>
    public const string TokenHeader = "X-Zhibiao-Token";

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly byte[] _token = Encoding.ASCII.GetBytes(token);

    /// <summary>A token that nobody can guess: 128 random bits as 32 hex digits.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Answers what may not pass; hands on the rest.</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        (int status, string why) = Verdict(context.Request);
        if (status != StatusCodes.Status200OK)
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(new { error = why }, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    private (int Status, string Why) Verdict(HttpRequest request)
    {
        bool change = !HttpMethods.IsGet(request.Method);
        string origin = $"http://{authority}";
        if (request.Headers.Host != authority)
            return (StatusCodes.Status421MisdirectedRequest, "this host name is not served here");
        if (change && !HttpMethods.IsPost(request.Method))
            return (StatusCodes.Status405MethodNotAllowed, "only GET and POST are served");
        if (request.Headers.Origin is { Count: > 0 } given && given != origin)
            return (StatusCodes.Status403Forbidden, "another site may not ask here");
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && (change || site != "none"))
            return (StatusCodes.Status403Forbidden, "another site may not ask here");
        if (change && request.Headers.Origin != origin)
            return (StatusCodes.Status403Forbidden, "a change must name its origin");
        if (change && request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
            return (StatusCodes.Status415UnsupportedMediaType, "a change is sent as JSON");
        return request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !Known(request.Headers[TokenHeader])
            ? (StatusCodes.Status401Unauthorized, "open the address that the command printed")
            : (StatusCodes.Status200OK, "");
    }

    private bool Known(StringValues given) =>
        given.Count == 1 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.ToString()), _token);
}
