using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Alerts;

/// <summary>
/// When somebody has to be told. Rules stand in the app host's configuration (section <c>Alerts</c>, by name): the dashboard evaluates them over what it
/// is told, and a publisher writes the same rules for the target's own monitoring.
/// </summary>
internal sealed record AlertRule
{
    public const string Service = "service";

    public string Name { get; init; } = "";

    /// <summary>One sentence: what is wrong.</summary>
    public required string Says { get; init; }

    /// <summary>What to look at first.</summary>
    public required string Remedy { get; init; }

    public AlertSeverity Severity { get; init; } = AlertSeverity.Warning;

    /// <summary>The instrument's name, unit and kind, as the process that measures it gives them.</summary>
    public required string Metric { get; init; }

    public string Unit { get; init; } = "";

    public AlertTake Take { get; init; } = AlertTake.Latest;

    /// <summary>Attribute to value, where <c>*</c> stands for anything.</summary>
    public Dictionary<string, string> Where { get; init; } = [];

    /// <summary>The attribute whose values are judged apart, or <see cref="Service"/>; null for all together.</summary>
    public string? Per { get; init; }

    public double? Above { get; init; }

    public double? Below { get; init; }

    /// <summary>What it counts as when nobody measures it; null: then nothing is wrong.</summary>
    public double? Missing { get; init; }

    /// <summary>A share of fewer measurements than this says nothing.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>The window of a share.</summary>
    public TimeSpan Over { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long it has to last.</summary>
    public TimeSpan For { get; init; } = TimeSpan.Zero;

    public static IReadOnlyList<AlertRule> From(IConfiguration configuration) =>
        [.. configuration.GetSection("Alerts").GetChildren().Select(section => Read(section) with { Name = section.Key })];

    public bool IsBroken(double value) => value > Above || value < Below;

    private static AlertRule Read(IConfigurationSection section)
    {
        var rule = section.Get<AlertRule>(options => options.ErrorOnUnknownConfiguration = true);
        return rule is { Says: not null, Remedy: not null, Metric: not null } && rule.Above is null != rule.Below is null
            ? rule
            : throw new DistributedApplicationException($"Alert '{section.Key}' needs Says, Remedy, Metric, and one of Above and Below.");
    }
}

internal enum AlertSeverity
{
    Warning,
    Critical,
}

internal enum AlertTake
{
    /// <summary>The largest of the newest values.</summary>
    Latest,

    /// <summary>What part of a histogram's or counter's increase over the window matches.</summary>
    Share,
}
