using System.Diagnostics;

namespace StreamPlatform.EndToEnd.Tests.Streams;

/// <summary>Programs that are not ours and judge what is.</summary>
internal static class Tool
{
    public static Task<byte[]> FfmpegAsync(params string[] arguments) => RunAsync("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments]);

    public static async Task<string> TextAsync(string program, params string[] arguments) => System.Text.Encoding.UTF8.GetString(await RunAsync(program, arguments)).Trim();

    /// <summary>What it writes to its standard error, which is where ffmpeg puts its findings.</summary>
    public static async Task<string> FindingsAsync(params string[] arguments)
    {
        using var process = Start("ffmpeg", ["-hide_banner", "-nostats", "-nostdin", .. arguments]);
        process.StandardInput.Close();
        var findings = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await findings;
    }

    public static async Task<byte[]> RunAsync(string program, IEnumerable<string> arguments, string? input = null)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await reading;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return output.ToArray();
    }

    private static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
