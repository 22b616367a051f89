using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Testing;

/// <summary>The data of one test's graph. Servers that do not run as root walk through it, so everybody may enter.</summary>
internal sealed class TestFolder
{
    private const UnixFileMode EverybodyMayEnter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public TestFolder()
    {
        Path = Directory.CreateTempSubdirectory("graph-").FullName;
        File.SetUnixFileMode(Path, EverybodyMayEnter);
    }

    public string Path { get; }

    /// <summary>A folder that the test chose itself, or asked to keep, stays.</summary>
    public Func<ValueTask> DeleteUnlessKeptAsync(IConfiguration configuration)
    {
        var isKept = configuration.GetValue("StandIns:KeepData", false) || configuration[GraphFolder.ConfigurationKey] != Path;
        return () =>
        {
            if (!isKept)
            {
                Delete();
            }

            return ValueTask.CompletedTask;
        };
    }

    public void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
