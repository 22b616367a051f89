using System.Diagnostics;

namespace StreamPlatform.Publishing.Specs;

/// <summary>What the app host writes, each form written once per test run.</summary>
internal static class Published
{
    private static readonly Lazy<Task<string>> ManifestOnce = new(() => WriteAsync("manifest/aspire-manifest.json", "--publisher", "manifest"));
    private static readonly Lazy<Task<string>> ChartOnce = new(() => PublishAsync("kubernetes", "Kubernetes"));
    private static readonly Lazy<Task<string>> BicepOnce = new(() => PublishAsync("container-apps", "ContainerApps"));

    public static Task<string> ManifestAsync() => ManifestOnce.Value;

    public static Task<string> ChartAsync() => ChartOnce.Value;

    public static Task<string> BicepAsync() => BicepOnce.Value;

    public static Task<string> PublishAsync(string folder, string target) =>
        WriteAsync(folder, "--operation", "publish", "--step", "publish", $"--Deployment:Target={target}");

    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [AppHost, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var host = Process.Start(start)!;
        var output = host.StandardOutput.ReadToEndAsync();
        var errors = host.StandardError.ReadToEndAsync();
        await host.WaitForExitAsync();
        return (host.ExitCode, await output + await errors);
    }

    // relative paths of the manifest are those of this place
    private static string OutputFolder => Path.Combine(AppContext.BaseDirectory, "published");

    private static string AppHost => Repository.File(
        "StreamPlatform.AppHost", "bin", Repository.Configuration, "net10.0", "StreamPlatform.AppHost.dll");

    private static async Task<string> WriteAsync(string path, params string[] arguments)
    {
        var output = Path.Combine(OutputFolder, path);
        var folder = Path.HasExtension(output) ? Path.GetDirectoryName(output)! : output;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var (code, words) = await RunAsync([.. arguments, "--output-path", output]);
        Assert.True(code == 0, words);
        return output;
    }
}
