using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace StreamPlatform.Gateway.Site;

// The built site. It may be built, or built again, while the gateway runs.
internal sealed class SiteFiles(IOptions<SiteOptions> options, IHostEnvironment environment) : IFileProvider, IDisposable
{
    private readonly Lock _opening = new();
    private PhysicalFileProvider? _opened;

    public string Root { get; } = Path.GetFullPath(options.Value.Root, environment.ContentRootPath);

    public IFileInfo Index => GetFileInfo("index.html");

    public IFileInfo GetFileInfo(string subpath) => Provider.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => Provider.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => _opened?.Dispose();

    private IFileProvider Provider
    {
        get
        {
            lock (_opening)
            {
                // it refuses to open a folder that does not exist
                return (IFileProvider?)(_opened ??= Directory.Exists(Root) ? new PhysicalFileProvider(Root) : null) ?? Nothing;
            }
        }
    }

    private static readonly NullFileProvider Nothing = new();
}
