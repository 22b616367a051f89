using FFMpegCore;

namespace StreamPlatform.Standins.Specs.Ffmpeg;

// two seconds of a test picture with a tone, made by ffmpeg itself
public sealed class TestVideo : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ffmpeg-spec-").FullName;

    public string Path => InFolder("source.mp4");

    public string InFolder(string name) => System.IO.Path.Combine(_folder, name);

    public async ValueTask InitializeAsync() =>
        await FFMpegArguments
            .FromFileInput("testsrc2=size=320x180:rate=30000/1001:duration=2", verifyExists: false, o => o.WithCustomArgument("-f lavfi"))
            .AddFileInput("sine=duration=2", verifyExists: false, o => o.WithCustomArgument("-f lavfi"))
            .OutputToFile(Path, overwrite: true, o => o
                .WithCustomArgument("-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -ac 2 -metadata:s:a:0 language=deu"))
            .ProcessAsynchronously();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
