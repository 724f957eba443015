import '../shared/oldBrowsers';
import { createApp } from 'vue';
import '../citizen/citizen.css';
import InspectorApp from './InspectorApp.vue';
import './inspector.css';

createApp(InspectorApp).mount('#app');

// Without it the page still works; it only cannot be opened anew without a network.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/i/worker.js', { scope: '/i/' }).catch(() => undefined);
}
