using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Azure;

/// <summary>An Azure storage account.</summary>
public class AzureStorageResource(string name) : Resource(name), IResourceWithEndpoints
{
    // Azurite's account, the same for everybody: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private EndpointReference? _blobEndpoint;

    public bool IsEmulator => this.IsContainer();

    internal EndpointReference BlobEndpoint => _blobEndpoint ??= new EndpointReference(this, "blob");

    internal List<AzureBlobStorageContainerResource> BlobContainers { get; } = [];

    internal ReferenceExpression EmulatorUri => ReferenceExpression.Create(
        $"{BlobEndpoint.Property(EndpointProperty.Scheme)}://127.0.0.1:{BlobEndpoint.Property(EndpointProperty.Port)}/{EmulatorAccount}");

    internal ReferenceExpression GetBlobConnectionString() => IsEmulator
        ? ReferenceExpression.Create($"DefaultEndpointsProtocol=http;AccountName={EmulatorAccount};AccountKey={EmulatorKey};BlobEndpoint={EmulatorUri};")
        : throw new NotSupportedException("AzureStorageResource without RunAsEmulator");
}

/// <summary>The emulator in the place of a storage account: the same resource, seen as a container.</summary>
public class AzureStorageEmulatorResource(AzureStorageResource innerResource) : ContainerResource(innerResource.Name)
{
    public override ResourceAnnotationCollection Annotations => innerResource.Annotations;
}

/// <summary>The blob service of a storage account.</summary>
public class AzureBlobStorageResource(string name, AzureStorageResource storage) : Resource(name), IResourceWithConnectionString, IResourceWithParent<AzureStorageResource>
{
    public AzureStorageResource Parent { get; } = storage;

    public ReferenceExpression ConnectionStringExpression => Parent.GetBlobConnectionString();

    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() =>
        [new("Uri", Parent.EmulatorUri), new("ConnectionString", ConnectionStringExpression)];
}

/// <summary>A blob container.</summary>
public class AzureBlobStorageContainerResource(string name, string blobContainerName, AzureBlobStorageResource parent)
    : Resource(name), IResourceWithConnectionString, IResourceWithParent<AzureBlobStorageResource>
{
    public string BlobContainerName { get; } = blobContainerName;

    public AzureBlobStorageResource Parent { get; } = parent;

    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{Parent}ContainerName={BlobContainerName}");

    public IEnumerable<KeyValuePair<string, ReferenceExpression>> GetConnectionProperties() =>
        [.. Parent.GetConnectionProperties(), new("BlobContainerName", ReferenceExpression.Create($"{BlobContainerName}"))];
}
