@description('The location for the resource(s) to be deployed.')
param location string = resourceGroup().location

resource workspace 'Microsoft.Monitor/accounts@2023-04-03' = {
  name: take('metrics-${uniqueString(resourceGroup().id)}', 44)
  location: location
}

resource group 'Microsoft.AlertsManagement/prometheusRuleGroups@2023-03-01' = {
  name: 'streamplatform'
  location: location
  properties: {
    interval: 'PT1M'
    scopes: [
      workspace.id
    ]
    rules: [
      {
        alert: 'dead-letters'
        expression: 'max (streamplatform_messaging_dead_letters_kept) > 0'
        for: 'PT0S'
        severity: 3
        annotations: {
          summary: 'Messages were given up and are kept as dead letters.'
          description: 'Look for errors that say \'dead letter\' in the log, mend the cause, then replay them.'
        }
        labels: {
          severity: 'warning'
        }
      }
      {
        alert: 'error-rate'
        expression: 'sum by (job) (increase(http_server_request_duration_seconds_count{http_response_status_code=~"5.*"}[300s])) / sum by (job) (increase(http_server_request_duration_seconds_count[300s])) > 0.05 and sum by (job) (increase(http_server_request_duration_seconds_count[300s])) >= 20'
        for: 'PT0S'
        severity: 1
        annotations: {
          summary: 'More than one request in twenty fails.'
          description: 'Filter the traces of the service by errors.'
        }
        labels: {
          severity: 'critical'
        }
      }
      {
        alert: 'no-capacity'
        expression: '(max (streamplatform_transcoder_encoders) or vector(0)) < 1'
        for: 'PT60S'
        severity: 1
        annotations: {
          summary: 'Nobody encodes: uploads wait.'
          description: 'Start the transcoder, or look why it ends.'
        }
        labels: {
          severity: 'critical'
        }
      }
      {
        alert: 'stuck-job'
        expression: 'max (streamplatform_transcoder_plan_idle_seconds) > 900'
        for: 'PT0S'
        severity: 1
        annotations: {
          summary: 'A video has made no progress for 15 minutes.'
          description: 'Look at the transcoder\'s log and at the spans of its jobs; a job that waits for nobody is sent again by restarting the transcoder.'
        }
        labels: {
          severity: 'critical'
        }
      }
    ]
  }
}

output workspaceId string = workspace.id
