using System.Text.RegularExpressions;

namespace StreamPlatform.Publishing.Specs;

public sealed partial class BicepModules
{
    public static TheoryData<string> Roots => ["main.bicep", "apps.bicep"];

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Modules_exist_and_get_every_parameter_and_no_other(string root)
    {
        var folder = await Published.BicepAsync();
        var modules = Module().Matches(await File.ReadAllTextAsync(Path.Combine(folder, root)));

        Assert.NotEmpty(modules);
        Assert.All(modules, module =>
        {
            var path = Path.Combine(folder, module.Groups["path"].Value);
            Assert.True(File.Exists(path), $"{path} is missing");
            var declared = Parameter().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value);
            var given = Argument().Matches(module.Groups["params"].Value).Select(match => match.Groups["name"].Value);
            Assert.Equal(declared.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Every_output_that_is_used_is_declared(string root)
    {
        var folder = await Published.BicepAsync();
        var text = await File.ReadAllTextAsync(Path.Combine(folder, root));
        var modules = Module().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["path"].Value);

        Assert.All(Output().Matches(text), used => Assert.Contains(
            $"output {used.Groups["output"].Value} string", File.ReadAllText(Path.Combine(folder, modules[used.Groups["module"].Value])), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_apps_take_what_the_infrastructure_gives()
    {
        var folder = await Published.BicepAsync();
        var given = Given().Matches(await File.ReadAllTextAsync(Path.Combine(folder, "main.bicep"))).Select(match => match.Groups["name"].Value).ToHashSet();
        var taken = Parameter().Matches(await File.ReadAllTextAsync(Path.Combine(folder, "apps.bicep"))).Select(match => match.Groups["name"].Value)
            .Where(name => name.Contains("_outputs_", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(taken);
        Assert.All(taken, name => Assert.Contains(name, given));
    }

    [Fact]
    public async Task Every_value_that_an_app_uses_is_a_parameter_of_its_module()
    {
        var folder = await Published.BicepAsync();
        string[] files = [.. Directory.GetFiles(folder, "*-containerapp.bicep", SearchOption.AllDirectories), Path.Combine(folder, "apps.bicep")];
        foreach (var file in files)
        {
            var text = await File.ReadAllTextAsync(file);
            var declared = Parameter().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();
            Assert.All(Used().Matches(text).Select(match => match.Value), name => Assert.True(declared.Contains(name), $"{file} uses {name} without declaring it"));
        }
    }

    [Fact]
    public async Task Secrets_are_kept_by_the_platform_and_scale_rules_name_them()
    {
        var folder = await Published.BicepAsync();
        var transcoder = await File.ReadAllTextAsync(Path.Combine(folder, "transcoder-containerapp", "transcoder-containerapp.bicep"));

        Assert.Contains("name: 'connectionstrings--messaging'\n          value: messaging_value", transcoder, StringComparison.Ordinal);
        Assert.Contains("secretRef: 'connectionstrings--messaging'\n                  triggerParameter: 'host'", transcoder, StringComparison.Ordinal);
        Assert.Contains("queueName: 'transcode.rest'", transcoder, StringComparison.Ordinal);
        foreach (var app in Directory.GetDirectories(folder, "*-containerapp"))
        {
            var text = await File.ReadAllTextAsync(Directory.GetFiles(app).Single());
            var secrets = Secure().Matches(text).Select(match => match.Groups["name"].Value);
            Assert.All(secrets, secret => Assert.DoesNotMatch($@"env: \[[^\]]*\b{secret}\b", text));
        }
    }

    [GeneratedRegex(@"module (?<name>\w+) '(?<path>[^']+)' = \{.*?  params: \{\n(?<params>.*?)\n  \}\n\}", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Module();

    [GeneratedRegex(@"^param (?<name>\w+) string", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^\s+(?<name>\w+):", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Argument();

    [GeneratedRegex(@"(?<module>\w+)\.outputs\.(?<output>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Output();

    [GeneratedRegex(@"^output (?<name>\w+) string", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Given();

    [GeneratedRegex(@"(?<![.'\w])\w+_(value|outputs_\w+|containerimage)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Used();

    [GeneratedRegex(@"@secure\(\)\nparam (?<name>\w+) string", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secure();
}
