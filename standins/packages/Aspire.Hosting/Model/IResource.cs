namespace Aspire.Hosting.ApplicationModel;

/// <summary>A thing in the model: a service, a server, a database, a parameter.</summary>
public interface IResource
{
    string Name { get; }

    ResourceAnnotationCollection Annotations { get; }
}

/// <summary>Something that is known about a resource.</summary>
public interface IResourceAnnotation;

/// <summary>The base of every resource.</summary>
public abstract class Resource : IResource
{
    protected Resource(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    public virtual string Name { get; }

    public virtual ResourceAnnotationCollection Annotations { get; } = [];

    public override string ToString() => $"{GetType().Name} \"{Name}\"";
}
