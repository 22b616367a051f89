using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Pages;

// The few pieces that all pages are made of.
internal static class Html
{
    private const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f36; }
        label { display: block; margin: .75rem 0 .25rem; } input { width: 100%; font: inherit; padding: .5rem; box-sizing: border-box; }
        button { font: inherit; padding: .5rem 1rem; margin: 1rem .5rem 0 0; } li { margin: .5rem 0; } [role=alert] { color: #b3093c; } small { color: #4f566b; }
        """;

    public static string Page(string title, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)}</title><style>{Style}</style></head>
        <body><main><h1>{Text(title)}</h1>
        {body}
        <p><small>Test mode: no money moves.</small></p></main></body>
        </html>
        """;

    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static string Message(string? message) => message is null ? "" : $"""<p role="alert">{Text(message)}</p>""";

    public static string Link(string? address, string text) => address is null ? "" : $"""<p><a href="{Text(address)}">{Text(text)}</a></p>""";

    public static string Button(string action, string text, params (string Name, string Value)[] values) => $"""
        <form method="post" action="{Text(action)}">{string.Concat(values.Select(value => $"""<input type="hidden" name="{Text(value.Name)}" value="{Text(value.Value)}">"""))}<button>{Text(text)}</button></form>
        """;

    public static string Money(JsonNode? of, string amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{of.Number(amount) / 100m:0.00} {of.Text("currency")?.ToUpperInvariant()}");

    public static string Day(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
