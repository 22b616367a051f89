using System.Net;

namespace StreamPlatform.Standins.Stripe;

internal sealed record ServerOptions
{
    public IPEndPoint Address { get; init; } = new(IPAddress.Loopback, 12111);

    public string DataFolder { get; init; } = "./data";

    // Without one every test key is let in.
    public string? SecretKey { get; init; }

    // Events go there from the start, as with the CLI's "listen --forward-to".
    public string? ForwardTo { get; init; }

    public string? WebhookSecret { get; init; }

    // Every event twice, in random order.
    public bool IsUnruly { get; init; }

    public static ServerOptions Parse(string[] arguments, Func<string, string?> environment)
    {
        var options = new ServerOptions
        {
            SecretKey = NotEmpty(environment("STRIPE_API_KEY")),
            ForwardTo = NotEmpty(environment("STRIPE_FORWARD_TO")),
            WebhookSecret = NotEmpty(environment("STRIPE_WEBHOOK_SECRET")),
            IsUnruly = Unruly(NotEmpty(environment("STRIPE_DELIVERIES"))),
        };
        for (var at = 0; at < arguments.Length; at += 2)
        {
            var value = at + 1 < arguments.Length ? arguments[at + 1] : throw new FormatException($"{arguments[at]} needs a value");
            options = arguments[at] switch
            {
                "--address" => options with { Address = IPEndPoint.Parse(value) },
                "--data" => options with { DataFolder = value },
                "--api-key" => options with { SecretKey = value },
                "--forward-to" => options with { ForwardTo = value },
                "--webhook-secret" => options with { WebhookSecret = value },
                "--deliveries" => options with { IsUnruly = Unruly(value) },
                _ => throw new FormatException($"unknown option {arguments[at]}"),
            };
        }

        return options is { ForwardTo: not null, WebhookSecret: null }
            ? throw new FormatException("--forward-to needs a --webhook-secret to sign with")
            : options;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool Unruly(string? mode) => mode switch
    {
        null or "orderly" => false,
        "unruly" => true,
        _ => throw new FormatException($"deliveries are orderly or unruly, not {mode}"),
    };
}
