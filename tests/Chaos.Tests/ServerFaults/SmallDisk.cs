using System.Diagnostics;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

/// <summary>A disk of its own that a test can fill.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Piece = 1 << 20;

    private readonly DirectoryInfo _folder;

    private SmallDisk(DirectoryInfo folder) => _folder = folder;

    public string Path => _folder.FullName;

    public long FreeBytes => new DriveInfo(_folder.FullName).AvailableFreeSpace;

    private string Ballast => System.IO.Path.Combine(_folder.FullName, "ballast");

    /// <summary>Null where nobody may mount.</summary>
    public static async Task<SmallDisk?> MountAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("disk-");
        if (await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", folder.FullName) == 0)
        {
            return new SmallDisk(folder);
        }

        folder.Delete();
        return null;
    }

    public async Task FillAsync()
    {
        await using var ballast = File.Create(Ballast);
        var piece = new byte[Piece];
        try
        {
            while (true)
            {
                await ballast.WriteAsync(piece);
                await ballast.FlushAsync();
            }
        }
        catch (IOException)
        {
            // no space left: that is what is wanted
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "--lazy", _folder.FullName);
        _folder.Delete();
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
