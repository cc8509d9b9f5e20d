using Npgsql;

namespace Zhibiao.Storing;

/// <summary>A database and the name of a run in it.</summary>
/// <param name="Connection">As Npgsql takes it; may hold a password.</param>
/// <param name="Shown">As it may be shown, without a password.</param>
/// <param name="Run">The name that the user gave the run; empty where none.</param>
public sealed record PostgresAddress(string Connection, string Shown, string Run)
{
    private const int Standard = 5432;

    /// <summary>The address of a URL such as <c>postgresql://user:password@host:5432/database?run=NAME</c>, or null where the text is none.</summary>
    public static PostgresAddress? Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("postgresql" or "postgres") || uri.AbsolutePath.Length < 2 || uri.AbsolutePath.IndexOf('/', 1) >= 0)
            return null;
        string database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        string[] user = [.. uri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString)];
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.Host : "localhost",
            Port = uri.Port > 0 ? uri.Port : Standard,
            Database = database,
            Username = user[0].Length > 0 ? user[0] : null,
            Password = user.Length > 1 ? user[1] : null,
            ApplicationName = "zhibiao",
            Pooling = false,
        };
        string run = "";
        foreach (string part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = [.. part.Split('=', 2).Select(Uri.UnescapeDataString)];
            if (pair.Length != 2)
                return null;
            try
            {
                if (pair[0] == "run")
                    run = pair[1];
                else if (pair[0] == "sslmode")
                    builder.SslMode = Enum.Parse<SslMode>(pair[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                else
                    builder[pair[0]] = pair[1];
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        return new PostgresAddress(builder.ConnectionString, FormattableString.Invariant($"postgresql://{builder.Host}:{builder.Port}/{database}"), run);
    }
}
