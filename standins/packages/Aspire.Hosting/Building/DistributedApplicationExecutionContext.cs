namespace Aspire.Hosting;

/// <summary>Whether the graph runs or is written out.</summary>
public class DistributedApplicationExecutionContext(DistributedApplicationOperation operation, string publisherName = "")
{
    private IServiceProvider? _services;

    public DistributedApplicationOperation Operation { get; } = operation;

    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;

    public string PublisherName { get; } = publisherName;

    public IServiceProvider ServiceProvider
    {
        get => _services ?? throw new InvalidOperationException("The services exist once the application has been built.");
        internal set => _services = value;
    }

    internal IServiceProvider? ServicesIfBuilt => _services;
}

public enum DistributedApplicationOperation
{
    Run,
    Publish,
}
