using System.Diagnostics;

namespace StreamPlatform.Media.Tests;

/// <summary>Makes real media for tests.</summary>
internal static class Ffmpeg
{
    /// <summary>What ffmpeg writes to its standard output.</summary>
    internal static async Task<byte[]> Make(string arguments)
    {
        var (output, _) = await Run("ffmpeg", $"-hide_banner -v error -nostdin {arguments}");
        return output;
    }

    internal static async Task<string> Probe(string arguments, byte[] media)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, media);
            var (output, _) = await Run("ffprobe", $"-v error {arguments} {path}");
            return System.Text.Encoding.UTF8.GetString(output);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<(byte[] Output, string Errors)> Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (output.ToArray(), await errors) : throw new InvalidOperationException(await errors);
    }
}
