using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.ApplicationModel
{
    /// <summary>A .NET project of the solution.</summary>
    public class ProjectResource(string name) : Resource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery, IResourceWithWaitSupport,
        IResourceWithProbes, IComputeResource, IContainerFilesDestinationResource;
}

namespace Aspire.Hosting
{
    /// <summary>Where a project is; the build writes one class per referenced project.</summary>
    public interface IProjectMetadata : IResourceAnnotation
    {
        string ProjectPath { get; }

        LaunchSettings? LaunchSettings => null;

        bool SuppressBuild => false;

        bool IsFileBasedApp => false;
    }

    /// <summary>How a project takes part in the graph.</summary>
    public class ProjectResourceOptions
    {
        public string? LaunchProfileName { get; set; }

        public bool ExcludeLaunchProfile { get; set; }

        public bool ExcludeKestrelEndpoints { get; set; }
    }
}
