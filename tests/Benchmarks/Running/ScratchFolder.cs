namespace StreamPlatform.Benchmarks.Running;

/// <summary>A folder that is gone when the benchmark ends.</summary>
internal sealed class ScratchFolder : IDisposable
{
    // not CreateTempSubdirectory: its folder is closed to the users that the servers run as
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"streamplatform-benchmarks-{Guid.NewGuid():N}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
