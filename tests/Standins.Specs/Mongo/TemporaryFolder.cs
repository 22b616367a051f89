namespace StreamPlatform.Standins.Specs.Mongo;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mongod-spec-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
