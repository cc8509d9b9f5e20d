using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Zhibiao.Model.Tables;

namespace Zhibiao.Web;

/// <summary>Requests read and answers written as JSON.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new VisibleText() },
    };

    /// <summary>Says in words what keeps the log from being read or written; nothing changed then.</summary>
    public static RequestDelegate Told(RequestDelegate next) => async context =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (StoreException trouble) when (!context.Response.HasStarted)
        {
            await context.Refuse(StatusCodes.Status500InternalServerError, trouble.Message).ConfigureAwait(false);
        }
    };

    public static Task Answer(this HttpContext context, object body) =>
        context.Response.WriteAsJsonAsync(body, body.GetType(), Options, context.RequestAborted);

    public static Task Refuse(this HttpContext context, int status, string why) => context.Refuse(status, new { error = why });

    public static Task Refuse(this HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        return context.Answer(body);
    }

    /// <summary>The words in the language that the page shows.</summary>
    public static string InLanguage(this HttpContext context, string english, string chinese) =>
        chinese.Length > 0 && context.Request.Headers.AcceptLanguage.ToString().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? chinese : english;

    /// <summary>Why a change was refused, at its field.</summary>
    public static object Refusal(this HttpContext context, ReviewChange change)
    {
        string why = context.InLanguage(change.Problem, change.ProblemZh);
        return new { error = why, errors = new Dictionary<string, string>(StringComparer.Ordinal) { [change.ProblemField] = why } };
    }

    /// <summary>A number of the address, brought into its range; the least where it is absent or none.</summary>
    public static int Number(this HttpContext context, string name, int least, int most) =>
        int.TryParse(context.Request.Query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Clamp(number, least, most) : least;

    /// <summary>What was sent; null where it is no such JSON.</summary>
    public static async Task<T?> Sent<T>(this HttpContext context)
        where T : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(Options, context.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
