@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: take('storage${uniqueString(resourceGroup().id)}', 24)
  kind: 'StorageV2'
  location: location
  sku: {
    name: 'Standard_GRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
  }
  tags: {
    'aspire-resource-name': 'storage'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  name: 'default'
  parent: storage
}

resource sources 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  name: 'sources'
  parent: blobs
}

resource media 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  name: 'media'
  parent: blobs
}

resource models 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  name: 'models'
  parent: blobs
}

output blobEndpoint string = storage.properties.primaryEndpoints.blob

output name string = storage.name
