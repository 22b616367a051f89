using System.Text.Json;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing.Manifest;

/// <summary>Writes the entry of one resource after the other.</summary>
internal sealed class ManifestWriter(Utf8JsonWriter json, string folder, PublishedModel model, IReadOnlyDictionary<string, BicepModule> deployments)
{
    private readonly ManifestText _text = new();

    public async Task WriteAsync(IResource resource, CancellationToken cancellationToken)
    {
        if (resource is IComputeEnvironmentResource and not IBicepResource)
        {
            return;
        }

        json.WriteStartObject(resource.Name);
        switch (resource)
        {
            case ParameterResource parameter:
                WriteParameter(parameter);
                break;
            case IBicepResource bicep:
                WriteModule("azure.bicep.v0", bicep.Module);
                break;
            case ProjectResource project:
                json.WriteString("type", deployments.ContainsKey(project.Name) ? "project.v1" : "project.v0");
                json.WriteString("path", RelativePath(project.GetProjectMetadata().ProjectPath));
                await WriteComputeAsync(project, cancellationToken).ConfigureAwait(false);
                break;
            case ExecutableResource executable when executable is IResourceWithContainerFiles:
                WriteSiteBuild(executable);
                break;
            case ExecutableResource executable:
                json.WriteString("type", "executable.v0");
                json.WriteString("workingDirectory", RelativePath(executable.WorkingDirectory));
                json.WriteString("command", executable.Command);
                await WriteComputeAsync(executable, cancellationToken).ConfigureAwait(false);
                break;
            case ContainerResource container:
                WriteContainer(container);
                await WriteComputeAsync(container, cancellationToken).ConfigureAwait(false);
                break;
            case IResourceWithConnectionString value:
                json.WriteString("type", "value.v0");
                WriteConnectionString(value);
                break;
            case ExternalServiceResource service:
                json.WriteString("type", "value.v0");
                json.WriteString("connectionString", _text.Of(service.Url));
                break;
            default:
                throw new NotSupportedException($"A manifest entry for {resource.GetType().Name} '{resource.Name}'");
        }

        json.WriteEndObject();
    }

    /// <summary>What values name without being resources of the model: passwords that are generated, and parameters in the form of a URI's part.</summary>
    public void WriteWhatIsNamed()
    {
        foreach (var parameter in _text.Parameters.Except(model.Resources.OfType<ParameterResource>()))
        {
            json.WriteStartObject(parameter.Name);
            WriteParameter(parameter);
            json.WriteEndObject();
        }

        foreach (var parameter in _text.Encoded)
        {
            json.WriteStartObject(ManifestText.EncodedName(parameter));
            json.WriteString("type", "annotated.string");
            json.WriteString("value", $"{{{parameter}.value}}");
            json.WriteString("filter", "uri");
            json.WriteEndObject();
        }
    }

    private void WriteParameter(ParameterResource parameter)
    {
        json.WriteString("type", "parameter.v0");
        if (parameter.IsConnectionString)
        {
            json.WriteString("connectionString", parameter.ValueExpression);
        }

        json.WriteString("value", $"{{{parameter.Name}.inputs.value}}");
        json.WriteStartObject("inputs");
        json.WriteStartObject("value");
        json.WriteString("type", "string");
        if (parameter.Secret)
        {
            json.WriteBoolean("secret", true);
        }

        ManifestDefaults.Write(json, parameter);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteModule(string type, BicepModule module)
    {
        var file = $"{module.Name}.module.bicep";
        File.WriteAllText(Path.Combine(folder, file), module.Text);
        json.WriteString("type", type);
        json.WriteString("path", file);
        if (module.Parameters.Count == 0)
        {
            return;
        }

        json.WriteStartObject("params");
        foreach (var (name, value) in module.Parameters)
        {
            json.WriteString(name, _text.Of(value));
        }

        json.WriteEndObject();
    }

    private void WriteContainer(ContainerResource container)
    {
        var build = container.Annotations.OfType<DockerfileBuildAnnotation>().LastOrDefault();
        json.WriteString("type", build is null && !deployments.ContainsKey(container.Name) ? "container.v0" : "container.v1");
        if (container is IResourceWithConnectionString server)
        {
            WriteConnectionString(server);
        }

        if (build is null)
        {
            json.WriteString("image", PublishedModel.ImageOf(container));
        }
        else
        {
            WriteBuild(build.ContextPath, build.DockerfilePath, [.. container.Annotations.OfType<BuildArgumentAnnotation>()], isOnlyBuilt: false);
        }

        if (container.Entrypoint is { } entrypoint)
        {
            json.WriteString("entrypoint", entrypoint);
        }
    }

    // the files that the build leaves in the image go into the image of another resource
    private void WriteSiteBuild(ExecutableResource site)
    {
        json.WriteString("type", "container.v1");
        var dockerfile = SiteDockerfile.Write(site, folder);
        WriteBuild(site.WorkingDirectory, dockerfile, [], isOnlyBuilt: true);
    }

    private void WriteBuild(string context, string dockerfile, BuildArgumentAnnotation[] arguments, bool isOnlyBuilt)
    {
        json.WriteStartObject("build");
        json.WriteString("context", RelativePath(context));
        json.WriteString("dockerfile", RelativePath(dockerfile));
        if (arguments.Length > 0)
        {
            json.WriteStartObject("args");
            foreach (var argument in arguments)
            {
                json.WriteString(argument.Name, argument.Value);
            }

            json.WriteEndObject();
        }

        if (isOnlyBuilt)
        {
            json.WriteBoolean("buildOnly", true);
        }

        json.WriteEndObject();
    }

    private async Task WriteComputeAsync(IResource resource, CancellationToken cancellationToken)
    {
        WriteContainerFiles(resource);
        if (deployments.TryGetValue(resource.Name, out var module))
        {
            json.WriteStartObject("deployment");
            WriteModule("azure.bicep.v0", module);
            json.WriteEndObject();
        }

        var arguments = await model.ArgumentsOfAsync(resource, cancellationToken).ConfigureAwait(false);
        if (arguments.Count > 0)
        {
            json.WriteStartArray("args");
            foreach (var argument in arguments)
            {
                json.WriteStringValue(_text.Of(argument));
            }

            json.WriteEndArray();
        }

        WriteVolumes(resource);
        var variables = await model.EnvironmentOfAsync(resource, cancellationToken).ConfigureAwait(false);
        if (variables.Count > 0)
        {
            json.WriteStartObject("env");
            foreach (var (name, value) in variables)
            {
                json.WriteString(name, _text.Of(value));
            }

            json.WriteEndObject();
        }

        WriteBindings(resource);
    }

    private void WriteContainerFiles(IResource resource)
    {
        if (!resource.TryGetAnnotationsOfType<ContainerFilesDestinationAnnotation>(out var taken))
        {
            return;
        }

        json.WriteStartObject("containerFiles");
        foreach (var files in taken)
        {
            json.WriteStartObject(files.Source.Name);
            json.WriteString("destination", files.DestinationPath);
            json.WriteStartArray("sources");
            json.WriteStringValue(SiteDockerfile.Output);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteVolumes(IResource resource)
    {
        var volumes = resource.Annotations.OfType<ContainerMountAnnotation>().Where(mount => mount.Type == ContainerMountType.Volume).ToArray();
        if (volumes.Length == 0)
        {
            return;
        }

        json.WriteStartArray("volumes");
        foreach (var volume in volumes)
        {
            json.WriteStartObject();
            json.WriteString("name", volume.Source);
            json.WriteString("target", volume.Target);
            json.WriteBoolean("readOnly", volume.IsReadOnly);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteBindings(IResource resource)
    {
        var endpoints = PublishedModel.EndpointsOf(resource);
        if (endpoints.Count == 0)
        {
            return;
        }

        json.WriteStartObject("bindings");
        foreach (var endpoint in endpoints.Select(e => e.EndpointAnnotation))
        {
            json.WriteStartObject(endpoint.Name);
            json.WriteString("scheme", endpoint.UriScheme);
            json.WriteString("protocol", endpoint.Protocol.ToString().ToLowerInvariant());
            json.WriteString("transport", endpoint.Transport);
            if (endpoint.Port is { } port && resource is not ProjectResource and not ProjectContainerResource)
            {
                json.WriteNumber("port", port);
            }

            if (endpoint.TargetPort is { } target)
            {
                json.WriteNumber("targetPort", target);
            }

            if (endpoint.IsExternal)
            {
                json.WriteBoolean("external", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteConnectionString(IResourceWithConnectionString resource) =>
        json.WriteString("connectionString", _text.Of(resource.ConnectionStringExpression));

    private string RelativePath(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
