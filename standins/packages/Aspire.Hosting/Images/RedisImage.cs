using System.Globalization;
using System.Text;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>redis: Debian's redis-server; its password stands in a file, not in the process list.</summary>
internal sealed class RedisImage : IImage
{
    public string? WhatIsMissing(ImageRun run) => Programs.Find("redis-server") is null
        ? $"'{run.Name}' needs redis-server, which is not on this machine: apt-get install redis-server."
        : null;

    public async Task<LaunchPlan> PlanAsync(ImageRun run, CancellationToken cancellationToken)
    {
        var folder = run.Data("/data");
        var settings = new StringBuilder()
            .AppendLine("bind 127.0.0.1")
            .AppendLine(CultureInfo.InvariantCulture, $"port {run.PortOf(6379)}")
            .AppendLine(CultureInfo.InvariantCulture, $"dir \"{folder}\"")
            .AppendLine(CultureInfo.InvariantCulture, $"appendonly {(run.HasMount("/data") ? "yes" : "no")}")
            .AppendLine(CultureInfo.InvariantCulture, $"save {Save(run.Arguments)}");
        if (run.Environment.TryGetValue("REDIS_PASSWORD", out var password))
        {
            settings.AppendLine(CultureInfo.InvariantCulture, $"requirepass \"{password}\"");
        }

        var file = Path.Combine(folder, "redis.conf");
        await ImageRun.WriteSecretAsync(file, settings.ToString(), cancellationToken).ConfigureAwait(false);
        return new LaunchPlan(new ProcessSpec("redis-server", [file]) { WorkingDirectory = folder, OnHostDeath = Signal.Terminate });
    }

    // the arguments are one shell line: ... --save 60 1
    private static string Save(IReadOnlyList<string> arguments)
    {
        var words = string.Join(' ', arguments).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, "--save");
        return at >= 0 && at + 2 < words.Length ? $"{words[at + 1]} {words[at + 2]}" : "\"\"";
    }
}
