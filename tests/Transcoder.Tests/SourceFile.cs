using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Tests;

/// <summary>A source that a test made with ffmpeg, in a folder that goes with it.</summary>
internal sealed class SourceFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("source-");

    public SourceFile(string name) => FilePath = Path.Combine(_folder.FullName, name);

    public string FilePath { get; }

    public Uri Address => new(FilePath);

    /// <summary>Every picture is one shade of grey, which tells its number: see <see cref="Shades.Of"/>.</summary>
    public static Task<SourceFile> ShadesAsync(string name, string rate, int frames, string size, params string[] options) =>
        MakeAsync(name, ["-f", "lavfi", "-i", $"color=black:s=16x16:r={rate},format=yuv420p,geq=lum='{Shades.Expression}':cb=128:cr=128,scale={size}:flags=neighbor,setsar=1", "-frames:v", $"{frames}", .. options]);

    public static async Task<SourceFile> MakeAsync(string name, params string[] arguments)
    {
        var file = new SourceFile(name);
        await Toolbox.FfmpegAsync([.. arguments, file.FilePath]);
        return file;
    }

    public static async Task<SourceFile> OfBytesAsync(string name, byte[] bytes)
    {
        var file = new SourceFile(name);
        await File.WriteAllBytesAsync(file.FilePath, bytes);
        return file;
    }

    public Task<SourceVerdict> ProbeAsync() => Toolbox.Prober.ProbeAsync(Address, new FileInfo(FilePath).Length, default);

    public async Task<TranscodingPlan> PlanAsync()
    {
        var verdict = await ProbeAsync();
        return TranscodingPlanner.Plan(
            new UploadCompleted("v1", "s1", "eu-000-x", "v1/s1", "x.mp4", 1, default),
            verdict.Accepted ?? throw new InvalidOperationException(verdict.Refused!.Sentence));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
