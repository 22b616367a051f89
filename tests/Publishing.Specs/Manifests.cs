using System.Text.Json;
using System.Text.RegularExpressions;

namespace StreamPlatform.Publishing.Specs;

public sealed partial class Manifests
{
    // what azd itself knows of every image that it has built
    private static readonly string[] KnownToAzd = ["containerImage", "containerPort"];

    [Fact]
    public async Task Every_expression_has_a_target()
    {
        var path = await Published.ManifestAsync();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        var resources = manifest.RootElement.GetProperty("resources");
        var expressions = Strings(manifest.RootElement).SelectMany(text => Expression().Matches(text)).Select(match => match.Groups["path"].Value).Distinct().ToArray();

        Assert.NotEmpty(expressions);
        Assert.All(expressions, expression =>
        {
            var words = expression.Split('.');
            Assert.True(resources.TryGetProperty(words[0], out var target), $"{{{expression}}} names no resource");
            Assert.True(IsKnown(target, words[1..], Path.GetDirectoryName(path)!), $"{{{expression}}} is not in the manifest");
        });
    }

    [Fact]
    public async Task Every_file_that_it_names_is_there()
    {
        var path = await Published.ManifestAsync();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(path));

        var named = Properties(manifest.RootElement).Where(p => p.Name is "path" or "dockerfile").Select(p => p.Value.GetString()!).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, file)), $"{file} is missing"));
    }

    [Fact]
    public async Task No_database_goes_to_Container_Apps_as_a_container()
    {
        var manifest = await File.ReadAllTextAsync(await Published.ManifestAsync());
        var bicep = string.Concat(Directory.GetFiles(await Published.BicepAsync(), "*.bicep", SearchOption.AllDirectories).Select(File.ReadAllText));

        foreach (var image in (string[])["postgres:", "mongo:", "redis:", "rabbitmq:", "azurite", "meilisearch:", "cassandra:"])
        {
            Assert.DoesNotContain(image, manifest, StringComparison.Ordinal);
            Assert.DoesNotContain(image, bicep, StringComparison.Ordinal);
        }

        Assert.Contains("\"connectionString\": \"{identity-db.value}\"", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_path_it_says_what_is_missing()
    {
        var (code, output) = await Published.RunAsync("--publisher", "manifest");

        Assert.Equal(1, code);
        Assert.Equal("Say where to write to: --output-path PATH.\n", output);
    }

    private static bool IsKnown(JsonElement target, string[] path, string folder) => path switch
    {
        [var word] when KnownToAzd.Contains(word) => target.GetProperty("type").GetString() is "project.v1" or "container.v1",
        ["outputs", var output] => File.ReadAllText(Path.Combine(folder, target.GetProperty("path").GetString()!)).Contains($"output {output} string", StringComparison.Ordinal),
        // every http endpoint of a project listens somewhere, and every endpoint has an address
        ["bindings", var name, "targetPort" or "url" or "host" or "port" or "scheme" or "hostAndPort" or "tlsEnabled"] => target.GetProperty("bindings").TryGetProperty(name, out _),
        _ => path.Aggregate((JsonElement?)target, (at, word) => at is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(word, out var inner) ? inner : null) is not null,
    };

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    private static IEnumerable<JsonProperty> Properties(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Properties(property.Value).Append(property))
        : [];

    [GeneratedRegex(@"\{(?<path>[A-Za-z][A-Za-z0-9.-]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expression();
}
