using System.Reflection;
using Aspire.Hosting.Alerts;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Dashboard.Otlp;
using Aspire.Hosting.Dashboard.Resources;
using Aspire.Hosting.Dashboard.Telemetry;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Publishing;
using Aspire.Hosting.Publishing.Manifest;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

/// <summary>The builder behind <see cref="DistributedApplication.CreateBuilder()"/>.</summary>
public class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _inner;
    private readonly DistributedApplicationOptions _options;
    private bool _built;

    public DistributedApplicationBuilder(string[] args) : this(new DistributedApplicationOptions { Args = args })
    {
    }

    public DistributedApplicationBuilder(DistributedApplicationOptions options) : this(options, (_, _) => { })
    {
    }

    internal DistributedApplicationBuilder(DistributedApplicationOptions options, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure)
    {
        _options = options;
        var settings = new HostApplicationBuilderSettings { Args = options.Args ?? [] };
        configure(options, settings);
        BuilderDiagnostics.OnConstructing(options, settings);
        AppHostAssembly = options.Assembly;
        AppHostDirectory = options.ProjectDirectory ?? AppHostProject.DirectoryOf(AppHostAssembly) ?? Directory.GetCurrentDirectory();
        settings.ContentRootPath ??= AppHostDirectory;
        settings.Args = CommandLineWords.Expand(settings.Args ?? []);
        _inner = new HostApplicationBuilder(settings);
        _inner.Configuration["AppHost:Directory"] = AppHostDirectory;
        ExecutionContext = CommandLineWords.ReadOperation(_inner.Configuration);
        AddOwnServices();
    }

    public ConfigurationManager Configuration => _inner.Configuration;

    public string AppHostDirectory { get; }

    public Assembly? AppHostAssembly { get; }

    public IHostEnvironment Environment => _inner.Environment;

    public IServiceCollection Services => _inner.Services;

    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    public DistributedApplicationExecutionContext ExecutionContext { get; }

    public IResourceCollection Resources { get; } = new ResourceCollection();

    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(resource);
        ResourceNames.Check(resource.Name);
        if (Resources.Any(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new DistributedApplicationException(
                $"Cannot add resource of type '{resource.GetType()}' with name '{resource.Name}' because a resource with that name already exists.");
        }

        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource => new ResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        if (_built)
        {
            throw new InvalidOperationException("The application has been built already.");
        }

        _built = true;
        BuilderDiagnostics.OnBuilding(this);
        var application = new DistributedApplication(_inner.Build());
        ExecutionContext.ServiceProvider = application.Services;
        BuilderDiagnostics.OnBuilt(application);
        return application;
    }

    private void AddOwnServices()
    {
        Services.AddSingleton(_options);
        Services.AddSingleton(new GraphFolder(Configuration, AppHostDirectory));
        Services.AddSingleton(ExecutionContext);
        Services.AddSingleton(Eventing);
        Services.AddSingleton(new AppHostProject(AppHostAssembly, AppHostDirectory));
        Services.AddSingleton(new DistributedApplicationModel(Resources));
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(services => new ResourceLoggerService(services.GetRequiredService<ResourceNotificationService>(), services.GetRequiredService<ConsoleLog>()));
        Services.AddSingleton<ResourceNotificationService>();
        Services.AddSingleton(services => new ResourceCommandService(services.GetRequiredService<ResourceNotificationService>(), services));
        Services.AddSingleton<ConsoleLog>();
        Services.AddSingleton<Guardian>();
        Services.AddSingleton<PortAllocator>();
        Services.AddSingleton<LaunchPlanner>();
        Services.AddSingleton<ReadinessMonitor>();
        Services.AddSingleton<Orchestrator>();
        if (ExecutionContext.IsPublishMode)
        {
            Services.AddSingleton<PublishRun>();
            Services.AddSingleton<PublishedModel>();
            Services.AddSingleton<IPublisher, ManifestPublisher>();
        }
        else
        {
            AddDashboard();
            Services.AddHostedService(services => services.GetRequiredService<Orchestrator>());
        }

        Services.AddHttpClient();
        Services.AddHealthChecks();
        Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        _inner.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);

        // a start that failed is told by whoever runs the application
        _inner.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        _inner.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        _inner.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }

    // before the orchestrator, so that a person can watch the start
    private void AddDashboard()
    {
        if (_options.DisableDashboard)
        {
            return;
        }

        Services.AddSingleton<ReadyNotice>();
        Services.AddSingleton<ResourceViews>();
        Services.AddSingleton<ResourceFeed>();
        Services.AddSingleton<ConsoleFeed>();
        Services.AddSingleton<OtlpAddress>();
        Services.AddSingleton<OtlpReceiver>();
        Services.AddSingleton(services => TelemetryLimits.From(services.GetRequiredService<IConfiguration>()));
        Services.AddSingleton<TelemetryDatabase>();
        Services.AddSingleton<TelemetryWriter>();
        Services.AddSingleton<TraceQueries>();
        Services.AddSingleton<LogQueries>();
        Services.AddSingleton<MetricQueries>();
        Services.AddSingleton<AlertEvaluator>();
        Services.AddSingleton<AlertMonitor>();
        Services.AddSingleton<TelemetryRoutes>();
        Services.AddHostedService<DashboardServer>();
        Services.AddHostedService(services => services.GetRequiredService<AlertMonitor>());
    }
}
