using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.JavaScript;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Adds JavaScript programs.</summary>
public static class JavaScriptHostingExtensions
{
    public static IResourceBuilder<JavaScriptAppResource> AddJavaScriptApp(
        this IDistributedApplicationBuilder builder, string name, string appDirectory, string runScriptName = "dev") =>
        Configure(builder.AddResource(new JavaScriptAppResource(name, "npm", Folder(builder, appDirectory))), runScriptName).WithNpm();

    public static IResourceBuilder<ViteAppResource> AddViteApp(
        this IDistributedApplicationBuilder builder, string name, string appDirectory, string runScriptName = "dev")
    {
        var app = Configure(builder.AddResource(new ViteAppResource(name, "npm", Folder(builder, appDirectory))), runScriptName);
        var endpoint = app.WithHttpEndpoint(env: "PORT").GetEndpoint("http");
        return app.WithArgs("--port", endpoint.Property(EndpointProperty.TargetPort)).WithNpm();
    }

    /// <summary>Runs npm's installation as a resource of its own that the program waits for.</summary>
    public static IResourceBuilder<TResource> WithNpm<TResource>(
        this IResourceBuilder<TResource> resource, bool install = true, string? installCommand = null, string[]? installArgs = null) where TResource : JavaScriptAppResource
    {
        var builder = resource.ApplicationBuilder;
        var name = $"{resource.Resource.Name}-installer";
        if (builder.Resources.FirstOrDefault(r => r.Name == name) is { } known)
        {
            builder.Resources.Remove(known);
            foreach (var wait in resource.Resource.Annotations.OfType<WaitAnnotation>().Where(w => w.Resource == known).ToArray())
            {
                resource.Resource.Annotations.Remove(wait);
            }
        }

        if (!install)
        {
            return resource;
        }

        var installer = builder.AddResource(new JavaScriptInstallerResource(name, resource.Resource.WorkingDirectory))
            .WithArgs([installCommand ?? "install", .. installArgs ?? []])
            .WithParentRelationship(resource)
            .ExcludeFromManifest();
        builder.Eventing.Subscribe<BeforeStartEvent>((_, _) =>
        {
            // nobody asked for the program yet, so nobody asked for its packages either
            if (resource.Resource.HasAnnotationOfType<ExplicitStartupAnnotation>() && builder.Resources.Contains(installer.Resource))
            {
                installer.WithExplicitStart();
            }

            return Task.CompletedTask;
        });
        return resource.WaitForCompletion(installer);
    }

    public static IResourceBuilder<TResource> WithRunScript<TResource>(this IResourceBuilder<TResource> resource, string scriptName, string[]? args = null)
        where TResource : JavaScriptAppResource =>
        resource.WithAnnotation(new RunScriptAnnotation(scriptName, args ?? []), ResourceAnnotationMutationBehavior.Replace);

    private static string Folder(IDistributedApplicationBuilder builder, string appDirectory) => Path.GetFullPath(appDirectory, builder.AppHostDirectory);

    private static IResourceBuilder<T> Configure<T>(IResourceBuilder<T> app, string runScriptName) where T : JavaScriptAppResource => app
        .WithRunScript(runScriptName)
        .WithOtlpExporter()
        .WithEnvironment("NODE_ENV", app.ApplicationBuilder.Environment.IsDevelopment() ? "development" : "production")
        .WithArgs(context =>
        {
            var script = app.Resource.Annotations.OfType<RunScriptAnnotation>().Last();
            string[] words = ["run", script.ScriptName, "--", .. script.Args];
            foreach (var word in words)
            {
                context.Args.Add(word);
            }
        });
}
