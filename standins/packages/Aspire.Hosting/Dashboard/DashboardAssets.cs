using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard;

/// <summary>The page, its style and its script, from inside the assembly.</summary>
internal static class DashboardAssets
{
    public static IResult Page(string name, string application, IEnumerable<string> resources) => Results.Text(
        Read(name)!
            .Replace("{{application}}", WebUtility.HtmlEncode(application), StringComparison.Ordinal)
            .Replace("{{resources}}", string.Join(' ', resources), StringComparison.Ordinal),
        "text/html",
        Encoding.UTF8);

    public static IResult File(string name) => (Path.GetExtension(name), Read(name)) switch
    {
        (".css", { } text) => Results.Text(text, "text/css", Encoding.UTF8),
        (".js", { } text) => Results.Text(text, "text/javascript", Encoding.UTF8),
        (".svg", { } text) => Results.Text(text, "image/svg+xml", Encoding.UTF8),
        _ => Results.NotFound(),
    };

    private static string? Read(string name)
    {
        using var stream = typeof(DashboardAssets).Assembly.GetManifestResourceStream($"Dashboard/{name}");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
