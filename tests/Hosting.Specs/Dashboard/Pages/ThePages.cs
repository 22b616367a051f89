using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace StreamPlatform.Hosting.Specs.Dashboard.Pages;

/// <summary>What the pages compute before they draw, run by node.</summary>
public sealed class ThePages
{
    private static readonly string[] Pure = ["format", "layout", "series", "tree"];

    [Fact]
    public async Task Place_arrange_and_measure_as_their_own_tests_say()
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        foreach (var name in Pure)
        {
            // as modules, whatever stands in a package.json above
            await using var asset = typeof(DistributedApplication).Assembly.GetManifestResourceStream($"Dashboard/{name}.js")!;
            await using var file = File.Create(Path.Combine(folder.FullName, name + ".mjs"));
            await asset.CopyToAsync(file);
        }

        var start = new ProcessStartInfo("node", ["--test", "--test-reporter=tap", Path.Combine(Here(), "pages.test.mjs")]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASSETS"] = folder.FullName;
        using var node = Process.Start(start)!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, output);
        folder.Delete(recursive: true);
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
