using System.Globalization;
using System.Net;

namespace StreamPlatform.Standins.Meilisearch;

// The few options that are needed, under the original's names.
internal sealed record ServerOptions
{
    private const int ShortestMasterKey = 16;

    public IPEndPoint Address { get; init; } = new(IPAddress.Loopback, 7700);

    public string DataFolder { get; init; } = "./data.ms";

    public string? MasterKey { get; init; }

    public static ServerOptions Parse(string[] arguments, Func<string, string?> environment)
    {
        var options = new ServerOptions { MasterKey = environment("MEILI_MASTER_KEY") };
        for (var at = 0; at < arguments.Length; at += 2)
        {
            var value = at + 1 < arguments.Length ? arguments[at + 1] : throw new FormatException($"{arguments[at]} needs a value");
            options = arguments[at] switch
            {
                "--http-addr" => options with { Address = ReadAddress(value) },
                "--db-path" => options with { DataFolder = value },
                "--master-key" => options with { MasterKey = value },
                _ => throw new FormatException($"unknown option {arguments[at]}"),
            };
        }
        if (options.MasterKey is { Length: > 0 and < ShortestMasterKey } && environment("MEILI_ENV") == "production")
        {
            throw new FormatException($"The master key must be at least {ShortestMasterKey} bytes in a production environment.");
        }
        return options.MasterKey is { Length: 0 } ? options with { MasterKey = null } : options;
    }

    private static IPEndPoint ReadAddress(string text)
    {
        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? text : text[..colon];
        var address = host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(host);
        return new IPEndPoint(address, colon < 0 ? 7700 : int.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
