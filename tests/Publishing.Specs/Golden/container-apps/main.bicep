targetScope = 'subscription'

param resourceGroupName string

param location string

param principalId string

resource rg 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: resourceGroupName
  location: location
}

module storage 'storage/storage.bicep' = {
  name: 'storage'
  scope: rg
  params: {
    location: location
  }
}

module alerts 'alerts/alerts.bicep' = {
  name: 'alerts'
  scope: rg
  params: {
    location: location
  }
}

module aca 'aca/aca.bicep' = {
  name: 'aca'
  scope: rg
  params: {
    location: location
    principalId: principalId
  }
}

module studio_identity 'studio-identity/studio-identity.bicep' = {
  name: 'studio-identity'
  scope: rg
  params: {
    location: location
  }
}

module studio_roles_storage 'studio-roles-storage/studio-roles-storage.bicep' = {
  name: 'studio-roles-storage'
  scope: rg
  params: {
    location: location
    storage_outputs_name: storage.outputs.name
    principalId: studio_identity.outputs.principalId
  }
}

module streaming_identity 'streaming-identity/streaming-identity.bicep' = {
  name: 'streaming-identity'
  scope: rg
  params: {
    location: location
  }
}

module streaming_roles_storage 'streaming-roles-storage/streaming-roles-storage.bicep' = {
  name: 'streaming-roles-storage'
  scope: rg
  params: {
    location: location
    storage_outputs_name: storage.outputs.name
    principalId: streaming_identity.outputs.principalId
  }
}

module recommendations_identity 'recommendations-identity/recommendations-identity.bicep' = {
  name: 'recommendations-identity'
  scope: rg
  params: {
    location: location
  }
}

module recommendations_roles_storage 'recommendations-roles-storage/recommendations-roles-storage.bicep' = {
  name: 'recommendations-roles-storage'
  scope: rg
  params: {
    location: location
    storage_outputs_name: storage.outputs.name
    principalId: recommendations_identity.outputs.principalId
  }
}

module transcoder_identity 'transcoder-identity/transcoder-identity.bicep' = {
  name: 'transcoder-identity'
  scope: rg
  params: {
    location: location
  }
}

module transcoder_roles_storage 'transcoder-roles-storage/transcoder-roles-storage.bicep' = {
  name: 'transcoder-roles-storage'
  scope: rg
  params: {
    location: location
    storage_outputs_name: storage.outputs.name
    principalId: transcoder_identity.outputs.principalId
  }
}

module thumbnails_identity 'thumbnails-identity/thumbnails-identity.bicep' = {
  name: 'thumbnails-identity'
  scope: rg
  params: {
    location: location
  }
}

module thumbnails_roles_storage 'thumbnails-roles-storage/thumbnails-roles-storage.bicep' = {
  name: 'thumbnails-roles-storage'
  scope: rg
  params: {
    location: location
    storage_outputs_name: storage.outputs.name
    principalId: thumbnails_identity.outputs.principalId
  }
}

output storage_outputs_blobendpoint string = storage.outputs.blobEndpoint

output storage_outputs_name string = storage.outputs.name

output alerts_outputs_workspaceid string = alerts.outputs.workspaceId

output aca_outputs_azure_container_apps_environment_id string = aca.outputs.AZURE_CONTAINER_APPS_ENVIRONMENT_ID

output aca_outputs_azure_container_apps_environment_default_domain string = aca.outputs.AZURE_CONTAINER_APPS_ENVIRONMENT_DEFAULT_DOMAIN

output aca_outputs_azure_container_registry_endpoint string = aca.outputs.AZURE_CONTAINER_REGISTRY_ENDPOINT

output aca_outputs_azure_container_registry_managed_identity_id string = aca.outputs.AZURE_CONTAINER_REGISTRY_MANAGED_IDENTITY_ID

output studio_identity_outputs_id string = studio_identity.outputs.id

output studio_identity_outputs_clientid string = studio_identity.outputs.clientId

output studio_identity_outputs_principalid string = studio_identity.outputs.principalId

output streaming_identity_outputs_id string = streaming_identity.outputs.id

output streaming_identity_outputs_clientid string = streaming_identity.outputs.clientId

output streaming_identity_outputs_principalid string = streaming_identity.outputs.principalId

output recommendations_identity_outputs_id string = recommendations_identity.outputs.id

output recommendations_identity_outputs_clientid string = recommendations_identity.outputs.clientId

output recommendations_identity_outputs_principalid string = recommendations_identity.outputs.principalId

output transcoder_identity_outputs_id string = transcoder_identity.outputs.id

output transcoder_identity_outputs_clientid string = transcoder_identity.outputs.clientId

output transcoder_identity_outputs_principalid string = transcoder_identity.outputs.principalId

output thumbnails_identity_outputs_id string = thumbnails_identity.outputs.id

output thumbnails_identity_outputs_clientid string = thumbnails_identity.outputs.clientId

output thumbnails_identity_outputs_principalid string = thumbnails_identity.outputs.principalId
