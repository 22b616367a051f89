using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Where the graph keeps its data between runs: <c>.data</c> at the root of the repository unless configured.</summary>
internal sealed class GraphFolder
{
    public const string ConfigurationKey = "StandIns:DataDirectory";

    private readonly IConfiguration _configuration;
    private readonly string _appHostDirectory;
    private readonly Lazy<SecretFile> _secrets;

    public GraphFolder(IConfiguration configuration, string appHostDirectory)
    {
        _configuration = configuration;
        _appHostDirectory = appHostDirectory;
        RepositoryRoot = FindAbove(appHostDirectory, "standins") ?? FindAbove(AppContext.BaseDirectory, "standins") ?? appHostDirectory;
        _secrets = new Lazy<SecretFile>(() => new SecretFile(System.IO.Path.Combine(Path, "secrets.json")));
    }

    public string RepositoryRoot { get; }

    // read late: a test may still set the key after the builder was made
    public string Path => System.IO.Path.GetFullPath(_configuration[ConfigurationKey] ?? System.IO.Path.Combine(RepositoryRoot, ".data"), _appHostDirectory);

    public SecretFile Secrets => _secrets.Value;

    /// <summary>The folder of the application that a builder, or a test's builder around it, makes.</summary>
    public static GraphFolder Of(IDistributedApplicationBuilder builder) =>
        builder.Services.Select(service => service.ImplementationInstance).OfType<GraphFolder>().First();

    public string Of(string resourceName) => System.IO.Path.Combine(Path, resourceName);

    public string Server(string name) => System.IO.Path.Combine(RepositoryRoot, "standins", "servers", name);

    private static string? FindAbove(string from, string folder)
    {
        for (var directory = new DirectoryInfo(from); directory is not null; directory = directory.Parent)
        {
            if (Directory.Exists(System.IO.Path.Combine(directory.FullName, folder)))
            {
                return directory.FullName;
            }
        }

        return null;
    }
}
