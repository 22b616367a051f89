namespace StreamPlatform.Transcoder.Tools;

// A folder of one job, for it alone. Its path is short, because the path of a socket may have 107 characters.
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("transcoder-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
