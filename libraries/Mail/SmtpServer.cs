namespace StreamPlatform.Mail;

/// <summary>A mail server, as a connection string names it: <c>smtp://[user:password@]server[:port][?tls=required]</c>.</summary>
/// <param name="Host">The name.</param>
/// <param name="Port">The port.</param>
public sealed record SmtpServer(string Host, int Port)
{
    // submission, RFC 6409
    private const int UsualPort = 587;

    /// <summary>Empty: the server asks for nobody.</summary>
    public string User { get; init; } = "";

    /// <summary>Of the user.</summary>
    public string Password { get; init; } = "";

    /// <summary>Not without TLS.</summary>
    public bool RequiresTls { get; init; }

    /// <summary>Reads a connection string.</summary>
    /// <param name="connectionString">The string.</param>
    /// <exception cref="FormatException">It is not one.</exception>
    public static SmtpServer Parse(string connectionString)
    {
        if (!Uri.TryCreate(connectionString, UriKind.Absolute, out var uri) || uri.Scheme != "smtp" || uri.Host.Length == 0 || uri.AbsolutePath.Length > 1
            || uri.Query is not ("" or "?tls=required"))
        {
            // it may hold a password: it is not shown
            throw new FormatException("The connection string 'smtp' is not of the form smtp://[user:password@]server[:port][?tls=required].");
        }

        var credentials = uri.UserInfo.Split(':', 2);
        return new SmtpServer(uri.IdnHost, uri.IsDefaultPort || uri.Port < 0 ? UsualPort : uri.Port)
        {
            User = Uri.UnescapeDataString(credentials[0]),
            Password = credentials.Length == 2 ? Uri.UnescapeDataString(credentials[1]) : "",
            RequiresTls = uri.Query.Length > 0,
        };
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
