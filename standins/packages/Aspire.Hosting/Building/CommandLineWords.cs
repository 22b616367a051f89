using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>The words that the command line of an app host knows.</summary>
internal static class CommandLineWords
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--operation"] = "AppHost:Operation",
        ["--publisher"] = "Publishing:Publisher",
        ["--step"] = "Pipeline:Step",
        ["--output-path"] = "Pipeline:OutputPath",
    };

    public static string[] Expand(string[] args) => [.. args.Select(Expand)];

    public static DistributedApplicationExecutionContext ReadOperation(IConfiguration configuration)
    {
        var publisher = configuration["Publishing:Publisher"];
        var publishes = publisher is not null || string.Equals(configuration["AppHost:Operation"], "publish", StringComparison.OrdinalIgnoreCase);
        return publishes
            ? new DistributedApplicationExecutionContext(DistributedApplicationOperation.Publish, publisher ?? "manifest")
            : new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run);
    }

    private static string Expand(string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word : word[..equals];
        return Keys.TryGetValue(name, out var key) ? $"--{key}{(equals < 0 ? "" : word[equals..])}" : word;
    }
}
