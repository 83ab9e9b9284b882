package org.wayloom.app;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.wayloom.analysis.AnalysisModule;
import org.wayloom.attachments.AttachmentsModule;
import org.wayloom.backup.BackupModule;
import org.wayloom.cases.CasesModule;
import org.wayloom.collaboration.CollaborationWeb;
import org.wayloom.dashboards.DashboardsModule;
import org.wayloom.evidence.EvidenceWeb;
import org.wayloom.history.HistoryModule;
import org.wayloom.http.HttpModule;
import org.wayloom.improvements.ImprovementsModule;
import org.wayloom.intake.IntakeWeb;
import org.wayloom.maps.MapsModule;
import org.wayloom.notes.NotesModule;
import org.wayloom.notifications.NotificationsWeb;
import org.wayloom.privacy.PrivacyWeb;
import org.wayloom.sharing.SharingModule;
import org.wayloom.simulation.SimulationModule;
import org.wayloom.surveys.SurveysModule;
import org.wayloom.talk.TalkModule;
import org.wayloom.workspaces.WorkspacesModule;

/**
 * The whole product in one list: what of Spring Boot is used, and the modules. Nothing is found by
 * scanning.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@Import({
  FoundationConfiguration.class,
  HttpModule.class,
  WorkspacesModule.class,
  NotificationsConfiguration.class,
  NotificationsWeb.class,
  LiveConfiguration.class,
  CollaborationWeb.class,
  MapsModule.class,
  AttachmentsModule.class,
  StoresConfiguration.class,
  EvidenceWeb.class,
  IntakeWeb.class,
  AnalysisModule.class,
  SurveysModule.class,
  NotesModule.class,
  ImprovementsModule.class,
  CasesModule.class,
  DashboardsModule.class,
  TalkModule.class,
  PrivacyConfiguration.class,
  PrivacyWeb.class,
  SharingModule.class,
  HistoryModule.class,
  BackupConfiguration.class,
  BackupModule.class,
  DemoConfiguration.class,
  SimulationModule.class,
  EvidenceWeb.class,
  PageConfiguration.class
})
class WayloomApplication {}
