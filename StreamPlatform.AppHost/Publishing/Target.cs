using Microsoft.Extensions.Configuration;

namespace StreamPlatform.AppHost.Publishing;

/// <summary>Where the graph goes. One per run, because customising for a target that is not in the model makes publishing fail.</summary>
internal enum Target
{
    /// <summary>It runs here.</summary>
    None,

    Kubernetes,

    ContainerApps,
}

internal static class Targets
{
    private const string ConfigurationKey = "Deployment:Target";

    /// <summary>azd asks for the manifest and deploys it to Container Apps; everything else is configuration.</summary>
    public static Target ChosenTarget(this IDistributedApplicationBuilder builder)
    {
        if (!builder.ExecutionContext.IsPublishMode)
        {
            return Target.None;
        }

        return builder.Configuration["Publishing:Publisher"] == "manifest"
            ? Target.ContainerApps
            : builder.Configuration.GetValue(ConfigurationKey, Target.Kubernetes);
    }
}
