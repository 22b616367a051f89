namespace StreamPlatform.Publishing.Specs;

public sealed class GoldenFiles
{
    private const string RewriteVariable = "PUBLISHING_REWRITE_GOLDEN";

    private static readonly bool Rewrite = Environment.GetEnvironmentVariable(RewriteVariable) == "1";

    [Fact]
    public async Task The_manifest_is_the_one_on_record() => Compare("manifest", Path.GetDirectoryName(await Published.ManifestAsync())!);

    [Fact]
    public async Task The_chart_is_the_one_on_record() => Compare("kubernetes", await Published.ChartAsync());

    [Fact]
    public async Task The_bicep_is_the_one_on_record() => Compare("container-apps", await Published.BicepAsync());

    [Fact]
    public async Task Publishing_twice_writes_the_same()
    {
        var first = await Published.ChartAsync();

        var second = await Published.PublishAsync("kubernetes-again", "Kubernetes");

        Assert.Equal(FilesOf(first), FilesOf(second));
        Assert.All(FilesOf(first), file => Assert.Equal(File.ReadAllText(Path.Combine(first, file)), File.ReadAllText(Path.Combine(second, file))));
    }

    private static void Compare(string name, string published)
    {
        var golden = Repository.File("tests", "Publishing.Specs", "Golden", name);
        if (Rewrite)
        {
            Replace(golden, published);
        }

        const string Remedy = $"If the change is meant, run this test once with {RewriteVariable}=1 and commit what it wrote.";
        Assert.True(FilesOf(golden).SequenceEqual(FilesOf(published)), $"Other files than on record: {string.Join(' ', FilesOf(golden).Except(FilesOf(published)).Concat(FilesOf(published).Except(FilesOf(golden))))}. {Remedy}");
        foreach (var file in FilesOf(published))
        {
            Assert.True(File.ReadAllText(Path.Combine(golden, file)) == File.ReadAllText(Path.Combine(published, file)), $"{Path.Combine(published, file)} differs from {Path.Combine(golden, file)}. {Remedy}");
        }
    }

    private static void Replace(string golden, string published)
    {
        if (Directory.Exists(golden))
        {
            Directory.Delete(golden, recursive: true);
        }

        foreach (var file in FilesOf(published))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(golden, file))!);
            File.Copy(Path.Combine(published, file), Path.Combine(golden, file));
        }
    }

    private static string[] FilesOf(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)]
        : [];
}
