using System.Diagnostics;
using System.Formats.Tar;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StreamPlatform.Publishing.Specs;

public sealed partial class Images
{
    private static readonly string[] BuiltByTheSdk = ["Analytics", "Catalog", "Gateway", "Identity", "Notifications", "Payments", "Recommendations", "Search", "Streaming", "Studio"];

    [Fact]
    [Trait("Duration", "slow")]
    public async Task The_SDK_builds_the_images_that_the_chart_names_and_none_runs_as_root()
    {
        using var registry = new StubRegistry();
        var folder = Directory.CreateTempSubdirectory("images-").FullName;
        await BuildAsync(registry.BaseImage, folder);
        var named = await NamedImagesAsync();

        foreach (var room in BuiltByTheSdk)
        {
            var image = await ImageAsync(Path.Combine(folder, $"{room}.tar"));

            Assert.Contains(image.Tag, named);
            Assert.Equal("1654", image.Config.GetProperty("User").GetString());
            Assert.Equal($"/app/StreamPlatform.{room}.dll", image.Config.GetProperty("Entrypoint")[1].GetString());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_other_image_of_ours_has_a_Dockerfile_whose_files_are_there()
    {
        var path = await Published.ManifestAsync();
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(path));
        var builds = manifest.RootElement.GetProperty("resources").EnumerateObject().Where(r => r.Value.TryGetProperty("build", out _)).ToDictionary(r => r.Name, r => r.Value.GetProperty("build"));

        Assert.Equal(["cdn-sync", "edge-eu", "edge-us", "thumbnails", "transcoder", "web"], builds.Keys.Order(StringComparer.Ordinal));
        Assert.All(builds.Values, build =>
        {
            var context = Path.Combine(Path.GetDirectoryName(path)!, build.GetProperty("context").GetString()!);
            var dockerfile = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, build.GetProperty("dockerfile").GetString()!));
            var copied = Copied().Matches(dockerfile).SelectMany(match => match.Groups["sources"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
            Assert.NotEmpty(copied);
            Assert.All(copied, source => Assert.True(Path.Exists(Path.Combine(context, source)), $"{source} is not in {context}"));
        });
        Assert.Contains("ffmpeg", await File.ReadAllTextAsync(Repository.File("workers", "Dockerfile")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_names_an_image_for_every_room()
    {
        var named = await NamedImagesAsync();

        string[] ours = [.. BuiltByTheSdk.Select(room => $"{room.ToLowerInvariant()}:latest"), "edge-eu:latest", "edge-us:latest", "thumbnails:latest", "transcoder:latest", "cdn-sync:latest"];
        Assert.Superset(ours.ToHashSet(), named);
        string[] theirs = ["docker.io/library/", "docker.io/getmeili/"];
        Assert.All(named.Except(ours), image => Assert.Contains(theirs, maker => image.StartsWith(maker, StringComparison.Ordinal)));
    }

    private static async Task<HashSet<string>> NamedImagesAsync() =>
        [.. Image().Matches(await File.ReadAllTextAsync(Path.Combine(await Published.ChartAsync(), "values.yaml"))).Select(match => match.Groups["image"].Value)];

    // one build for all: starting msbuild costs more than an image
    private static async Task BuildAsync(string baseImage, string folder)
    {
        var project = Path.Combine(folder, "images.proj");
        var rooms = string.Concat(BuiltByTheSdk.Select(room =>
            $"""<Room Include="{Repository.File("services", room, $"StreamPlatform.{room}.csproj")}" AdditionalProperties="ContainerArchiveOutputPath={Path.Combine(folder, room)}.tar;PublishDir={Path.Combine(folder, room)}/" />"""));
        await File.WriteAllTextAsync(project,
            $"""
            <Project>
              <ItemGroup>{rooms}</ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Room)" Targets="Publish;PublishContainer" BuildInParallel="true" Properties="NoBuild=true;Configuration={Repository.Configuration};ContainerBaseImage={baseImage};_IsPublishing=true" />
              </Target>
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nologo", "-v:q", "-m:2", "-nodeReuse:false"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, output);
    }

    private static async Task<(string Tag, JsonElement Config)> ImageAsync(string archive)
    {
        await using var file = File.OpenRead(archive);
        await using var entries = new TarReader(file);
        var documents = new Dictionary<string, JsonElement>();
        while (await entries.GetNextEntryAsync(copyData: true) is { } entry)
        {
            if (entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                using var document = await JsonDocument.ParseAsync(entry.DataStream!);
                documents[entry.Name] = document.RootElement.Clone();
            }
        }

        var manifest = documents["manifest.json"][0];
        return (manifest.GetProperty("RepoTags")[0].GetString()!, documents[manifest.GetProperty("Config").GetString()!].GetProperty("config"));
    }

    [GeneratedRegex(@"^COPY (?!--from)(--\S+ )*(?<sources>.+) \S+$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Copied();

    [GeneratedRegex(@"^\s+\w+_image: (?<image>\S+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Image();
}
