using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace StreamPlatform.Publishing.Specs;

/// <summary>Renders the few expressions of Helm that the chart uses; any other is a fault.</summary>
internal sealed partial class HelmTemplates(string chart)
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    public IReadOnlyList<string> Regions => [.. Directory.GetFiles(chart, "values-*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)["values-".Length..]).Order(StringComparer.Ordinal)];

    public IReadOnlyList<(string File, string Text)> Render(string region)
    {
        var values = Read("values.yaml");
        Merge(values, Read($"values-{region}.yaml"));
        var name = (string)Read("Chart.yaml")["name"];
        return [.. Directory.GetFiles(Path.Combine(chart, "templates"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(chart, file), Render(File.ReadAllText(file), values, name)))];
    }

    private static string Render(string template, Dictionary<object, object> values, string chart) => Expression().Replace(template, match =>
    {
        var value = match.Groups["path"].Value switch
        {
            ".Chart.Name" => chart,
            ".Release.Name" => "production",
            var path => (string)path.Split('.', StringSplitOptions.RemoveEmptyEntries).Skip(1).Aggregate((object)values, (at, key) => ((Dictionary<object, object>)at)[key]),
        };
        return match.Groups["pipe"].Value switch
        {
            "int" => int.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            "quote" => JsonSerializer.Serialize(value),
            _ => value,
        };
    });

    private static void Merge(Dictionary<object, object> into, Dictionary<object, object> other)
    {
        foreach (var (key, value) in other)
        {
            if (value is Dictionary<object, object> inner && into.TryGetValue(key, out var known))
            {
                Merge((Dictionary<object, object>)known, inner);
            }
            else
            {
                into[key] = value;
            }
        }
    }

    private Dictionary<object, object> Read(string file) => Yaml.Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(chart, file)));

    [GeneratedRegex(@"\{\{ (?<path>\.Values(\.[A-Za-z0-9_]+)+|\.Release\.Name|\.Chart\.Name)( \| (?<pipe>int|quote))? \}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expression();
}
