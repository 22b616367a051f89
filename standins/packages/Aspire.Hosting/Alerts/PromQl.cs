using System.Globalization;
using System.Text.RegularExpressions;

namespace Aspire.Hosting.Alerts;

/// <summary>
/// A rule as Prometheus asks it, over metrics that came by OTLP: dots become underscores, the unit and the kind become suffixes, the service's name the
/// label <c>job</c>. https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics
/// </summary>
internal static class PromQl
{
    private static readonly Dictionary<string, string> UnitNames = new() { ["s"] = "_seconds", ["By"] = "_bytes", ["%"] = "_percent", ["1"] = "_ratio" };

    public static string Of(AlertRule rule)
    {
        var by = rule.Per is null ? "" : $" by ({Label(rule.Per)})";
        var compared = rule.Above is { } above ? $"> {Number(above)}" : $"< {Number(rule.Below!.Value)}";
        if (rule.Take == AlertTake.Latest)
        {
            var value = $"max{by} ({Metric(rule)}{Matchers(rule)})";
            return rule.Missing is { } missing ? $"({value} or vector({Number(missing)})) {compared}" : $"{value} {compared}";
        }

        var window = $"[{Number(rule.Over.TotalSeconds)}s]";
        var part = $"sum{by} (increase({Metric(rule)}_count{Matchers(rule)}{window}))";
        var whole = $"sum{by} (increase({Metric(rule)}_count{window}))";
        return $"{part} / {whole} {compared} and {whole} >= {Number(rule.AtLeast)}";
    }

    private static string Metric(AlertRule rule) =>
        Name(rule.Metric) + (rule.Unit.StartsWith('{') ? "" : UnitNames.GetValueOrDefault(rule.Unit, rule.Unit.Length == 0 ? "" : "_" + Name(rule.Unit)));

    private static string Label(string attribute) => attribute == AlertRule.Service ? "job" : Name(attribute);

    private static string Name(string text) => Regex.Replace(text, "[^a-zA-Z0-9_]", "_", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Matchers(AlertRule rule) => rule.Where.Count == 0
        ? ""
        : $"{{{string.Join(',', rule.Where.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Label(pair.Key)}=~\"{Pattern(pair.Value)}\""))}}}";

    // a backslash inside a PromQL string stands twice
    private static string Pattern(string value) => Regex.Escape(value).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\", @"\\", StringComparison.Ordinal);

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
