namespace StreamPlatform.Publishing.Specs;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release, as this assembly was built.</summary>
    public static string Configuration { get; } = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "StreamPlatform.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These specs run inside the repository.");
    }
}
