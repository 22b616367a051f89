using System.Reflection;

namespace Aspire.Hosting;

/// <summary>What the build wrote into the app host's assembly.</summary>
internal sealed class AppHostProject(Assembly? assembly, string directory)
{
    public string Directory { get; } = directory;

    /// <summary>Debug or Release: projects of the graph run from the same configuration as their host.</summary>
    public string Configuration { get; } = assembly?.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration is { Length: > 0 } named ? named : "Debug";

    public string Name { get; } = assembly?.GetName().Name ?? "AppHost";

    public static string? DirectoryOf(Assembly? assembly) =>
        assembly?.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "apphostprojectpath")?.Value;
}
