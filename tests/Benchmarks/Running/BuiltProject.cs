namespace StreamPlatform.Benchmarks.Running;

internal static class BuiltProject
{
    /// <summary>The assembly of a project in the root of the repository, built as this one was.</summary>
    public static string Find(string project)
    {
        // …/tests/Benchmarks/bin/Debug/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, project, "bin", output.Parent.Name, output.Name, project + ".dll");
    }
}
