using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Running;

/// <summary>Looks for everything that a person has to mend, before anything is started, and says it all at once.</summary>
internal sealed class Preflight(DistributedApplicationModel model, LaunchPlanner planner, PortAllocator ports, GraphFolder folder, IConfiguration configuration)
{
    private const long Mebibyte = 1024 * 1024;

    // below this the first store to notice is the broker, which then stops taking messages without saying so to anybody
    private const long LeastFreeMebibytes = 512;

    public void Check()
    {
        var problems = new List<string>();
        foreach (var resource in model.Resources)
        {
            if (planner.WhatIsMissing(resource) is { } missing && !resource.HasAnnotationOfType<ExplicitStartupAnnotation>())
            {
                problems.Add(missing);
            }

            problems.AddRange(TakenPorts(resource));
        }

        problems.AddRange(FullDisk());
        if (problems.Count > 0)
        {
            throw new DistributedApplicationException(string.Join(Environment.NewLine, problems.Distinct()));
        }
    }

    private IEnumerable<string> FullDisk()
    {
        Directory.CreateDirectory(folder.Path);
        var least = configuration.GetValue("StandIns:LeastFreeMebibytes", LeastFreeMebibytes);
        var free = new DriveInfo(folder.Path).AvailableFreeSpace / Mebibyte;
        if (free < least)
        {
            yield return $"The disk of {folder.Path} has {free} MiB left, and the stores need {least}: free some, or choose a folder on another disk with "
                + $"--{GraphFolder.ConfigurationKey}=FOLDER.";
        }
    }

    private IEnumerable<string> TakenPorts(IResource resource)
    {
        if (ports.RandomizePorts || resource.HasAnnotationOfType<ExplicitStartupAnnotation>())
        {
            yield break;
        }

        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            if ((ports.Configured(resource.Name) ?? endpoint.Port) is { } port && !PortAllocator.IsFree(port))
            {
                yield return $"Port {port}, where '{resource.Name}' is to be reached, is taken by another program: stop that program, or choose another port with "
                    + $"--StandIns:Ports:{resource.Name}=PORT.";
            }
        }
    }
}
