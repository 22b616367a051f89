using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Images;

namespace Aspire.Hosting.Running;

/// <summary>Decides which processes stand for an instance.</summary>
internal sealed class LaunchPlanner(AppHostProject host, GraphFolder folder, PortAllocator ports, DistributedApplicationExecutionContext execution)
{
    public string TypeOf(IResource resource) => resource switch
    {
        ProjectResource => "Project",
        _ when resource.IsContainer() => "Container",
        _ => "Executable",
    };

    public string? SourceOf(IResource resource) => resource switch
    {
        ProjectResource project => Path.GetFileName(project.GetProjectMetadata().ProjectPath),
        ExecutableResource executable => executable.Command,
        _ => ImageMap.NameOf(resource),
    };

    /// <summary>One sentence when the programs of a resource are not on this machine.</summary>
    public string? WhatIsMissing(IResource resource) => resource switch
    {
        ProjectResource project => BuiltProject.WhatIsMissing(project, host),
        ExecutableResource executable => Programs.Find(executable.Command, executable.WorkingDirectory) is null
            ? $"'{resource.Name}' needs the program '{executable.Command}', which is not on this machine: install it."
            : null,
        _ when resource.IsContainer() => ImageMap.Find(resource) is { } image
            ? image.WhatIsMissing(Run(resource, null, new Dictionary<string, string>(), []))
            : $"'{resource.Name}' is the image '{ImageMap.NameOf(resource)}', for which this machine without containers knows no process: run with the real packages and a container engine.",
        _ => null,
    };

    public async Task<Dictionary<string, string>> EnvironmentAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var environment = await EnvironmentOf.InstanceAsync(instance.Resource, instance, execution, cancellationToken).ConfigureAwait(false);
        foreach (var endpoint in instance.Resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.TargetPortEnvironmentVariable is not null))
        {
            environment[endpoint.TargetPortEnvironmentVariable!] = instance.PortOf(endpoint).ToString(CultureInfo.InvariantCulture);
        }

        return environment;
    }

    public async Task<LaunchPlan> PlanAsync(ResourceInstance instance, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var arguments = await EnvironmentOf.ArgumentsAsync(instance.Resource, instance, execution, cancellationToken).ConfigureAwait(false);
        switch (instance.Resource)
        {
            case ProjectResource project:
                return BuiltProject.Plan(project, host, environment, arguments);
            case ExecutableResource executable:
                return new LaunchPlan(new ProcessSpec(executable.Command, arguments)
                {
                    WorkingDirectory = executable.WorkingDirectory,
                    Environment = environment,
                    InheritsEnvironment = true,
                });
            default:
                return await ImageMap.Find(instance.Resource)!.PlanAsync(Run(instance.Resource, instance, environment, arguments), cancellationToken).ConfigureAwait(false);
        }
    }

    private ImageRun Run(IResource resource, ResourceInstance? instance, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments) =>
        new(resource, instance, environment, arguments, folder, ports, host);
}
