namespace StreamPlatform.Benchmarks.Running;

internal static class BuiltProject
{
    /// <summary>The assembly of a project in the root of the repository, built as this one was.</summary>
    public static string Find(string project) => Path.Combine(Root, project, "bin", Output.Parent!.Name, Output.Name, project + ".dll");

    /// <summary>The project file of a service.</summary>
    public static string Service(string room) => Path.Combine(Root, "services", room, $"StreamPlatform.{room}.csproj");

    public static string Root => Output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    // …/tests/Benchmarks/bin/Debug/net10.0/
    private static DirectoryInfo Output { get; } = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
}
