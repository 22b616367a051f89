namespace StreamPlatform.Ffmpeg;

// A folder of one job, for it alone. Its path is short, because the path of a socket may have 107 characters. Beside it lies a locked file: the lock
// ends with the process, so that whoever can take it knows that nobody needs the folder any more.
internal sealed class Scratch : IDisposable
{
    private const string Prefix = "ffmpeg-";
    private const string LockSuffix = ".lock";

    private readonly FileStream _lock;
    private readonly DirectoryInfo _folder;

    public Scratch()
    {
        _lock = TakeNewLock();
        _folder = Directory.CreateDirectory(FolderOf(_lock.Name));
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _lock.Dispose();
    }

    // Deletes what processes left behind that were killed. Returns how many folders there were.
    public static int SweepAbandoned()
    {
        var swept = 0;
        foreach (var path in Directory.EnumerateFiles(Path.GetTempPath(), $"{Prefix}*{LockSuffix}"))
        {
            if (TryTake(path, FileMode.Open) is not { } abandoned)
            {
                continue;
            }

            using (abandoned)
            {
                if (Directory.Exists(FolderOf(path)))
                {
                    Directory.Delete(FolderOf(path), recursive: true);
                    swept++;
                }
            }
        }

        return swept;
    }

    private static FileStream TakeNewLock()
    {
        // a sweep may get hold of the file between its creation and its lock
        while (true)
        {
            var path = Path.Combine(Path.GetTempPath(), Prefix + Path.GetRandomFileName()[..8] + LockSuffix);
            if (TryTake(path, FileMode.CreateNew) is { } taken)
            {
                return taken;
            }
        }
    }

    private static FileStream? TryTake(string path, FileMode mode)
    {
        try
        {
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            // somebody else holds it, or has deleted it
            return null;
        }
    }

    private static string FolderOf(string lockPath) => lockPath[..^LockSuffix.Length];
}
