using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Looks for everything that a person has to mend, before anything is started, and says it all at once.</summary>
internal sealed class Preflight(DistributedApplicationModel model, LaunchPlanner planner, PortAllocator ports)
{
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

        if (problems.Count > 0)
        {
            throw new DistributedApplicationException(string.Join(Environment.NewLine, problems.Distinct()));
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
