using System.Xml.Linq;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Runs a project from its built output, of the same configuration as the host; asking msbuild would cost seconds per project.</summary>
internal static class BuiltProject
{
    private const string Framework = "net10.0";

    public static string? WhatIsMissing(ProjectResource project, AppHostProject host)
    {
        var path = project.GetProjectMetadata().ProjectPath;
        if (!File.Exists(path))
        {
            return $"'{project.Name}' is the project {path}, which does not exist.";
        }

        var assembly = AssemblyPath(path, host);
        return File.Exists(assembly) ? null : $"'{project.Name}' has not been built: {assembly} is missing. Build the solution (dotnet build -c {host.Configuration}).";
    }

    public static LaunchPlan Plan(ProjectResource project, AppHostProject host, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments)
    {
        var path = project.GetProjectMetadata().ProjectPath;
        return new LaunchPlan(new ProcessSpec("dotnet", [AssemblyPath(path, host), .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(path),
            Environment = environment,
            InheritsEnvironment = true,
        });
    }

    private static string AssemblyPath(string projectPath, AppHostProject host)
    {
        var name = XDocument.Load(projectPath).Descendants().FirstOrDefault(e => e.Name.LocalName == "AssemblyName")?.Value
            ?? Path.GetFileNameWithoutExtension(projectPath);
        return Path.Combine(Path.GetDirectoryName(projectPath)!, "bin", host.Configuration, Framework, name + ".dll");
    }
}
