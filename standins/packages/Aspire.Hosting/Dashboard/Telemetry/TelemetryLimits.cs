using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>How much is kept: the oldest goes first. Section <c>StandIns:Telemetry</c>.</summary>
internal sealed record TelemetryLimits
{
    public int Spans { get; init; } = 100_000;

    public int Logs { get; init; } = 100_000;

    public int Points { get; init; } = 2_000_000;

    public TimeSpan Age { get; init; } = TimeSpan.FromDays(3);

    public static TelemetryLimits From(IConfiguration configuration) =>
        configuration.GetSection("StandIns:Telemetry").Get<TelemetryLimits>() ?? new TelemetryLimits();
}
