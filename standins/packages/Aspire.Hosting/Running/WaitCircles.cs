using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Resources that wait for each other would wait for ever.</summary>
internal static class WaitCircles
{
    public static void Refuse(DistributedApplicationModel model)
    {
        var clear = new HashSet<IResource>();
        foreach (var resource in model.Resources)
        {
            Follow(resource, [], clear);
        }
    }

    private static void Follow(IResource resource, List<IResource> path, HashSet<IResource> clear)
    {
        var start = path.IndexOf(resource);
        if (start >= 0)
        {
            var circle = string.Join(" waits for ", path.Skip(start).Append(resource).Select(r => $"'{r.Name}'"));
            throw new DistributedApplicationException($"The graph cannot start: {circle}. Take one WaitFor of this circle out of the app host.");
        }

        if (clear.Contains(resource))
        {
            return;
        }

        path.Add(resource);
        foreach (var wait in resource.Annotations.OfType<WaitAnnotation>())
        {
            Follow(wait.Resource, path, clear);
        }

        path.RemoveAt(path.Count - 1);
        clear.Add(resource);
    }
}
