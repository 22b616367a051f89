using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>The life of one resource while the graph runs.</summary>
internal interface IResourceRuntime
{
    IResource Resource { get; }

    /// <summary>Gives it its addresses and its first state.</summary>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Starts it once its dependencies are there; <paramref name="force"/> does not wait for them.</summary>
    void Start(bool force);

    Task StopAsync();
}
