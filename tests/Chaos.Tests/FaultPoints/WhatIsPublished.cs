using System.Diagnostics;

namespace StreamPlatform.Chaos.Tests.FaultPoints;

public sealed class WhatIsPublished
{
    [Fact]
    public async Task Has_no_switch_for_fault_points()
    {
        Assert.Contains("StreamPlatform.FaultPoints", await OptionsAsync("Debug"), StringComparison.Ordinal);
        Assert.DoesNotContain("StreamPlatform.FaultPoints", await OptionsAsync("Release"), StringComparison.Ordinal);
    }

    private static async Task<string> OptionsAsync(string configuration)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "msbuild", Path.Combine(Repository.Root, "workers/Transcoder/StreamPlatform.Transcoder.csproj"),
            $"-p:Configuration={configuration}", "-getItem:RuntimeHostConfigurationOption", "-nodeReuse:false",
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.Equal(0, build.ExitCode);
        return output;
    }
}
