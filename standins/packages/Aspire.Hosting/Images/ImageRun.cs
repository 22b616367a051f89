using System.Collections.Concurrent;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.Images;

/// <summary>What a container would be given: environment, arguments, ports, mounts.</summary>
internal sealed record ImageRun(
    IResource Resource,
    ResourceInstance? Instance,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<string> Arguments,
    GraphFolder Folder,
    PortAllocator Ports,
    AppHostProject Host)
{
    private static readonly ConcurrentDictionary<string, bool> Emptied = new();

    public string Name => Resource.Name;

    public bool IsRoot => System.Environment.IsPrivilegedProcess;

    /// <summary>The port on this machine behind a port of the image.</summary>
    public int PortOf(int targetPort) => FindPort(targetPort)
        ?? throw new DistributedApplicationException($"'{Name}' has no endpoint for the port {targetPort} of its image.");

    public int? FindPort(int targetPort) =>
        Resource.Annotations.OfType<EndpointAnnotation>().FirstOrDefault(e => e.TargetPort == targetPort) is { } endpoint ? Instance!.PortOf(endpoint) : null;

    public bool HasMount(string target) => Mount(target) is not null;

    /// <summary>The folder that the image sees under <paramref name="target"/>. Without a volume it is empty at each start of the host, as a new container's would be.</summary>
    public string Data(string target)
    {
        var mount = Mount(target);
        if (mount is { Type: ContainerMountType.BindMount })
        {
            return mount.Source!;
        }

        var path = Folder.Of(mount is null ? $"{Name}.session" : Name);
        if (mount is null && Emptied.TryAdd(path, true) && Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Writes a file that only its reader may read, as it holds a password.</summary>
    public static async Task WriteSecretAsync(string path, string content, CancellationToken cancellationToken)
    {
        File.Delete(path);
        var onlyOwner = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var writer = new StreamWriter(path, new UTF8Encoding(false), onlyOwner);
        await writer.WriteAsync(content.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public IEnumerable<ProcessSpec> Own(string path, string user) => IsRoot ? [new ProcessSpec("chown", ["-R", $"{user}:", path])] : [];

    /// <summary>A server that is not root must be able to walk to its data.</summary>
    public string? WhyUnreachable(string user)
    {
        if (!IsRoot)
        {
            return null;
        }

        for (var folder = new DirectoryInfo(Folder.Path); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
            {
                return $"'{Name}' runs as the user {user}, who may not enter {folder.FullName}: allow it (chmod o+x {folder.FullName}), or keep the data elsewhere with "
                    + $"--{GraphFolder.ConfigurationKey}=FOLDER.";
            }
        }

        return null;
    }

    private ContainerMountAnnotation? Mount(string target) =>
        Resource.Annotations.OfType<ContainerMountAnnotation>().LastOrDefault(m => m.Target.StartsWith(target, StringComparison.Ordinal));
}
