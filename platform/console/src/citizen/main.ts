import '../shared/oldBrowsers';
import { createApp } from 'vue';
import CitizenApp from './CitizenApp.vue';
import './citizen.css';

createApp(CitizenApp).mount('#app');
