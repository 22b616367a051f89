using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Alerts;

/// <summary>Asks every rule every few seconds.</summary>
internal sealed class AlertMonitor(AlertEvaluator evaluator, IConfiguration configuration, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly Dictionary<(string Rule, string? Group), DateTimeOffset> _since = [];

    public IReadOnlyList<AlertRule> Rules { get; } = AlertRule.From(configuration);

    /// <summary>What is wrong now, and for how long.</summary>
    public IReadOnlyList<Alert> Current { get; private set; } = [];

    /// <summary>Asks every rule now.</summary>
    public void Evaluate()
    {
        var now = time.GetUtcNow();
        var broken = Rules.SelectMany(rule => evaluator.Values(rule, now).Where(v => rule.IsBroken(v.Value)).Select(v => (Rule: rule, v.Group, v.Value))).ToArray();
        foreach (var gone in _since.Keys.Except(broken.Select(b => (b.Rule.Name, b.Group))).ToArray())
        {
            _since.Remove(gone);
        }

        Current = [.. broken.Select(b =>
        {
            var since = _since.TryGetValue((b.Rule.Name, b.Group), out var known) ? known : _since[(b.Rule.Name, b.Group)] = now;
            return new Alert(b.Rule, b.Group, b.Value, since, now - since >= b.Rule.For);
        })];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (Rules.Count > 0 && await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                Evaluate();
            }
            catch (SqliteException)
            {
                // the file is busy or the disk is full: the next round asks again
            }
        }
    }
}

/// <summary>A rule that is broken; it fires once that has lasted long enough.</summary>
internal sealed record Alert(AlertRule Rule, string? Group, double Value, DateTimeOffset Since, bool IsFiring);
